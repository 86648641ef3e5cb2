import type { ChosenFile } from "@basiq-kit/hooks";
import { Icon } from "../ui/Icon.js";
import { fileIcon } from "../ui/icons.js";
import { fileSize } from "./fileSize.js";

export interface FileRowProps {
  readonly file: ChosenFile;
  readonly locale: string;
}

/** The file that was chosen: its name as the person gave it, and its size. */
export function FileRow({ file, locale }: FileRowProps) {
  return (
    <p className="bk-upload__file">
      <Icon icon={fileIcon} />
      <span className="bk-upload__about">
        <bdi className="bk-upload__name" translate="no">
          {file.name}
        </bdi>
        <span className="bk-meta">{fileSize(locale, file.size)}</span>
      </span>
    </p>
  );
}
