import { describe, expect, it } from "vitest";
import { statementFormat } from "./statementFile.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const PDF = bytes("%PDF-1.7\n");
const CSV = bytes("date,description,amount\n2027-03-01,Coffee,-4.50\n");
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
const ZIP = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0);

describe("statementFormat", () => {
  it.each([
    ["June.pdf", "application/pdf", PDF, "pdf"],
    ["JUNE.PDF", "", PDF, "pdf"],
    ["june.pdf", "application/octet-stream", bytes("\n\n%PDF-1.4"), "pdf"],
    ["download", "application/pdf", PDF, "pdf"],
    ["june.csv", "text/csv; charset=utf-8", CSV, "csv"],
    ["june.csv", "application/vnd.ms-excel", CSV, "csv"],
    ["june.csv", "", Uint8Array.of(0xff, 0xfe, 0x64, 0), "csv"],
    ["june.csv", "", bytes(""), "csv"],
    ["download", "text/csv", CSV, "csv"],
  ])("takes %s of type %j", (name, type, start, format) => {
    expect(statementFormat({ name, type, start })).toBe(format);
  });

  it.each([
    ["a picture", "june.png", "image/png", PNG],
    ["a picture that is named like a PDF", "june.pdf", "application/pdf", PNG],
    ["a picture that is named like a CSV", "june.csv", "", PNG],
    ["a PDF that is called a picture", "june.pdf", "image/png", PDF],
    ["a PDF that is named like a CSV", "june.csv", "text/csv", PDF],
    ["a spreadsheet", "june.xlsx", "application/vnd.ms-excel", ZIP],
    ["a spreadsheet that is named like a CSV", "june.csv", "application/vnd.ms-excel", ZIP],
    ["a PDF with another ending", "june.pdf.exe", "application/pdf", PDF],
    ["a PDF of no bytes", "june.pdf", "application/pdf", bytes("")],
    ["a name and type that say nothing", "download", "", PDF],
    ["plain text", "notes.txt", "text/plain", CSV],
  ])("takes no %s", (_, name, type, start) => {
    expect(statementFormat({ name, type, start })).toBeUndefined();
  });
});
