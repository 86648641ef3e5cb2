import { useLocation } from "wouter";
import { pageSources } from "../../server/pageSources.js";
import { FileLink } from "../ui/FileLink.js";

/** What the current page uses of the kit, if anything. */
export function ThisPage() {
  const [path] = useLocation();
  const page = pageSources[path];
  if (page === undefined) return null;
  const { parts, code, guide } = page;
  return (
    <div className="this-page">
      <p>{`This page is made with ${parts.join(", ")}.`}</p>
      <p className="file-links">
        <FileLink file={code.file} title={`Code: ${code.title}`} />
        <FileLink file={guide.file} title={`Guide: ${guide.title}`} />
      </p>
    </div>
  );
}
