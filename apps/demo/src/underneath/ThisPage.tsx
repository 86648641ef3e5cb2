import { useLocation } from "wouter";
import { madeOf } from "../../server/madeOf.js";
import { FileLink } from "../app/FileLink.js";

/** What the page in front is made of, where that has to do with the kit. */
export function ThisPage() {
  const [path] = useLocation();
  const page = madeOf[path];
  if (page === undefined) return null;
  const { parts, code, guide } = page;
  return (
    <div className="this-page">
      <p>This page is made with {parts.join(", ")}.</p>
      <p className="file-links">
        <FileLink file={code.file} title={`Code: ${code.title}`} />
        <FileLink file={guide.file} title={`Guide: ${guide.title}`} />
      </p>
    </div>
  );
}
