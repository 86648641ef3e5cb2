import { expect, it } from "vitest";
import { wireBody } from "./formBody.js";

it("puts a form on the wire with its files, their names and their bytes", async () => {
  const form = new FormData();
  form.set("institutionId", "AU00601");
  form.set(
    "statement",
    new File([Uint8Array.of(0, 255, 13, 10)], 'a "b".pdf', { type: "application/pdf" }),
  );
  const { body, type } = await wireBody(form);
  const read = await new Response(body, { headers: { "content-type": type ?? "" } }).formData();
  expect(read.get("institutionId")).toBe("AU00601");
  const file = read.get("statement");
  expect(file).toMatchObject({ name: 'a "b".pdf', type: "application/pdf", size: 4 });
  const bytes = file === null || typeof file === "string" ? undefined : await file.arrayBuffer();
  expect([...new Uint8Array(bytes ?? [])]).toEqual([0, 255, 13, 10]);
});

it.each([null, undefined, "{}"])("leaves the body %j as it is", async (body) => {
  expect(await wireBody(body)).toEqual({ body: body ?? null, type: undefined });
});
