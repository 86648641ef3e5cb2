"use client";

import type { UseStatementUploadResult } from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef, useState } from "react";
import { bankWords, type NamedBank } from "../copy/bankName.js";
import { useCopy } from "../copy/useCopy.js";
import type { FailureActions } from "../failures/actionButton.js";
import type { FailureReferences } from "../copy/references.js";
import { Announcer } from "../ui/Announcer.js";
import { Bar } from "../ui/Bar.js";
import { Button } from "../ui/Button.js";
import { holdFocus } from "../ui/moveFocus.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { withClass } from "../ui/withClass.js";
import { FileProblemNote } from "./FileProblemNote.js";
import { FilePicker } from "./FilePicker.js";
import { FileRow } from "./FileRow.js";
import { fileSize } from "./fileSize.js";
import { useShowsUpload } from "../JobProgress/shownUploads.js";
import { statementUploadWords } from "./statementUploadWords.js";
import { UploadDone } from "./UploadDone.js";
import { UploadError } from "./UploadError.js";
import { UploadJob } from "./UploadJob.js";
import { uploadAnnouncement, uploadTitle } from "./uploadSentences.js";

export interface StatementUploadViewProps extends Pick<NamedBank, "institutionName"> {
  /** The result of `useStatementUpload`. */
  readonly upload: UseStatementUploadResult;
  /**
   * What the app does about a failure: `choose-bank` and `contact-support` are up to it. Another file is chosen here.
   * @default none
   */
  readonly actions?: FailureActions | undefined;
  /**
   * Leads on once a statement has been read, with the id of the connection that it became, where Basiq says it. The
   * button says "See your accounts".
   * @default none: there is no such button
   */
  readonly onContinue?: ((connectionId: string | undefined) => void) | undefined;
  /** Draws your own link or button there instead, such as your router's link. @default the one of `onContinue` */
  readonly renderNext?: ((connectionId: string | undefined) => ReactNode) | undefined;
  /** What support asks for beside the id of the job. @default none */
  readonly references?: FailureReferences | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws an upload of a bank statement in any state: which files work, the file that was chosen, how far it is, and
 * what to do where it can't be read.
 *
 * Use it when the state comes from elsewhere (a story, your own `useStatementUpload`); `StatementUpload` is the one
 * that uploads by itself.
 *
 * @example
 * <StatementUploadView upload={useStatementUpload({ institutionId })} institutionName="Raviga Mutual" />
 */
export function StatementUploadView(props: StatementUploadViewProps) {
  const { upload, actions, references, headingLevel = 3, className } = props;
  const copy = useCopy(statementUploadWords);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The buttons that are pressed go away: whoever uses a keyboard goes on from the title.
  const restored = useRestoredFocus<HTMLElement>(title);
  const [hasSeveral, setSeveral] = useState(false);
  useShowsUpload("jobId" in upload ? upload.jobId : undefined);
  const bank = bankWords(props, copy);
  const words = { copy, bank, maxBytes: upload.maxBytes };
  const Heading = `h${headingLevel}` as const;
  const { status } = upload;
  const isChoosing = status === "idle" || status === "invalid" || status === "error";
  const problem = hasSeveral ? "several-files" : status === "invalid" ? upload.problem : undefined;
  // Another file of this bank can only fail again.
  const takesNoFiles = problem === "bank-takes-no-files";
  const chooseBank = actions?.["choose-bank"];

  function take(files: readonly File[]) {
    const [file, ...others] = files;
    setSeveral(others.length > 0);
    if (file === undefined || others.length > 0) return;
    // Now as well: while a browser's own dialog closes, nothing has the focus that could be restored.
    holdFocus(title.current);
    void upload.upload(file);
  }

  return (
    <article
      {...restored}
      className={withClass("bk bk-card bk-upload", className)}
      data-status={status}
      aria-labelledby={titleId}
    >
      <Heading id={titleId} ref={title} tabIndex={-1} className="bk-title">
        {uploadTitle(upload, words)}
      </Heading>
      {upload.status !== "idle" && !hasSeveral && (
        <FileRow file={upload.file} locale={copy.locale} />
      )}
      {problem !== undefined && (
        <FileProblemNote
          problem={problem}
          words={words}
          actions={
            takesNoFiles &&
            chooseBank && (
              <Button variant="primary" onClick={chooseBank}>
                {copy.action.chooseBank}
              </Button>
            )
          }
        />
      )}
      {upload.status === "error" && !hasSeveral && <UploadError {...upload} />}
      {(isChoosing || status === "failed") && !takesNoFiles && (
        <FilePicker
          ref={field}
          isShown={isChoosing}
          hint={copy.upload.hint(bank, fileSize(copy.locale, upload.maxBytes))}
          onFiles={take}
        />
      )}
      {(status === "checking" || status === "uploading") && (
        <>
          <Bar
            label={copy.job.progress.upload(bank)}
            description={status === "checking" ? copy.upload.checking : copy.upload.sending}
          />
          <p className="bk-meta">
            {status === "checking" ? copy.upload.checking : copy.upload.sending}
          </p>
          <div className="bk-actions">
            <Button onClick={upload.cancel}>{copy.upload.cancel}</Button>
          </div>
        </>
      )}
      {"job" in upload && (
        <UploadJob
          state={upload}
          bank={bank}
          copy={copy}
          actions={actions}
          onChoose={() => field.current?.click()}
          references={references}
        />
      )}
      {upload.status === "succeeded" && (
        <UploadDone
          connectionId={upload.connectionId}
          words={copy.upload}
          onContinue={props.onContinue}
          renderNext={props.renderNext}
          onAnother={upload.reset}
        />
      )}
      <Announcer message={uploadAnnouncement(upload, words)} />
    </article>
  );
}
