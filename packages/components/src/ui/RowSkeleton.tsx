/** As high as a row, in its shape; its grey shows after 400 ms. */
export function RowSkeleton() {
  return (
    <div className="bk-row bk-row--held" aria-hidden="true">
      <div className="bk-row__head">
        <span className="bk-row__held-mark bk-skeleton__line" />
        <div className="bk-row__main">
          <div className="bk-row__who">
            <span className="bk-row__name">
              <span className="bk-row__held-line bk-skeleton__line" />
            </span>
            <span className="bk-row__state">
              <span className="bk-row__held-line bk-skeleton__line" />
            </span>
          </div>
        </div>
      </div>
    </div>
  );
}
