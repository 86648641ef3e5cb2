"use client";

import { Combobox } from "@base-ui/react/combobox";
import type { PickerInstitution, UseConnectorsResult } from "@basiq-kit/hooks";
import { useMemo, useRef, useState } from "react";
import { Announcer } from "../ui/Announcer.js";
import { Button } from "../ui/Button.js";
import { Stale } from "../ui/Stale.js";
import { pickerAnnouncement } from "./pickerAnnouncement.js";
import { PickerField } from "./PickerField.js";
import { PickerOutcome } from "./PickerOutcome.js";
import { likelyBanks, likelyFirst } from "./likelyBanks.js";
import { PickerRows } from "./PickerRows.js";
import { PickerTiles } from "./PickerTiles.js";
import { PickerWaysOn, type WaysOn } from "./PickerWaysOn.js";
import { useCopy } from "../copy/useCopy.js";
import { institutionPickerWords } from "./institutionPickerWords.js";
import { useHeldEnter } from "./useHeldEnter.js";
import { withClass } from "../ui/withClass.js";
import { holdFocus } from "../ui/moveFocus.js";

const ROWS = 50;
const NONE: readonly PickerInstitution[] = [];

export interface InstitutionPickerViewProps extends WaysOn {
  /** The result of `useConnectors` for `search`. */
  readonly banks: UseConnectorsResult;
  /** The text in the field. */
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Called with the bank that the person chose, always one that can be connected now. */
  readonly onSelect: (institution: PickerInstitution) => void;
  /**
   * The ids of the banks that most of your customers have, in that order: they come first, as tiles; eight at
   * most. @default the banks that Basiq ranks first, if these are few
   */
  readonly suggested?: readonly string[] | undefined;
  /** Where logos may come from; each host learns the visitor's address. @default ["cdn.basiq.io"] */
  readonly logoHosts?: readonly string[] | undefined;
  /** Says below a bank's name that it is reached by the person's sign-in only. @default false */
  readonly explainsMethod?: boolean | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a field to search in and the banks it finds, for a list that comes from elsewhere;
 * `InstitutionPicker` is the one that asks for them itself.
 *
 * @example
 * const banks = useConnectors({ search });
 * <InstitutionPickerView banks={banks} search={search} onSearch={setSearch} onSelect={connect} />
 */
export function InstitutionPickerView(props: InstitutionPickerViewProps) {
  const { banks, search, onSearch, onSelect, suggested, className } = props;
  const { logoHosts, explainsMethod = false, onUploadStatement, onTellUs } = props;
  const ways: WaysOn = { onUploadStatement, onTellUs };
  const { picker } = useCopy(institutionPickerWords);
  const list = useRef<HTMLDivElement>(null);
  const highlighted = useRef<PickerInstitution>(undefined);
  const [allShownFor, setAllShownFor] = useState<string>();

  const isReady = banks.status === "ready";
  const found = isReady ? banks.institutions : NONE;
  const showsAll = isReady && allShownFor === banks.search;
  const isSearched = isReady && banks.search.trim() !== "";
  const suggestedIds = suggested?.join(" ");
  const likely = useMemo(
    () => (isSearched ? NONE : likelyBanks(found, suggestedIds?.split(" "))),
    [found, isSearched, suggestedIds],
  );
  const shown = useMemo(() => {
    const all = likelyFirst(found, likely);
    return showsAll ? all : all.slice(0, ROWS);
  }, [found, likely, showsAll]);
  const others = useMemo(() => shown.slice(likely.length), [shown, likely]);

  const isNoneFound = isReady && found.length === 0;

  const isAhead = isReady ? banks.search !== search : banks.status === "loading";

  const holdEnter = useHeldEnter({ search, isAhead, chooseFirst });

  function chooseFirst() {
    const first = shown[0];
    if (first?.canConnect) onSelect(first);
  }

  function onEnter() {
    // Enter takes the first row, which is the wrong bank until the rows have caught up with the field.
    const isOnFirst = highlighted.current === undefined || highlighted.current === shown[0];
    if (isAhead && isOnFirst && search.trim() !== "") holdEnter();
  }

  function choose(institution: PickerInstitution | null, { type }: Event) {
    if (institution === null || (isAhead && type === "keydown")) return;
    onSelect(institution);
  }

  function showAll() {
    if (isReady) setAllShownFor(banks.search);
    // The button is about to be removed, and the focus with it.
    holdFocus(list.current);
  }

  return (
    <div className={withClass("bk bk-picker", className)} data-status={banks.status}>
      <Combobox.Root
        inline
        open
        autoHighlight
        highlightItemOnHover={false}
        items={shown}
        filteredItems={shown}
        itemToStringLabel={nameOf}
        value={null}
        onValueChange={(institution, { event }) => choose(institution, event)}
        inputValue={search}
        onInputValueChange={onSearch}
        onItemHighlighted={(institution) => (highlighted.current = institution)}
      >
        <PickerField
          isEmpty={search === ""}
          total={isReady ? banks.total : undefined}
          onEnter={onEnter}
        />
        <div className="bk-picker__box" data-status={banks.status}>
          <Combobox.List
            ref={list}
            className="bk-picker__list"
            aria-label={picker.list}
            aria-busy={banks.status === "loading"}
          >
            <PickerTiles institutions={likely} logoHosts={logoHosts} />
            <PickerRows
              institutions={others}
              logoHosts={logoHosts}
              explainsMethod={explainsMethod}
            />
          </Combobox.List>
          <PickerOutcome banks={banks} {...ways} />
          {shown.length < found.length && (
            <div className="bk-picker__more">
              <p className="bk-meta">{picker.showing(shown.length, found.length)}</p>
              <Button onClick={showAll}>{picker.showAll(found.length)}</Button>
            </div>
          )}
          {isNoneFound && <PickerWaysOn {...ways} search={search} isNoneFound />}
        </div>
        {!isNoneFound && <PickerWaysOn {...ways} search={search} isNoneFound={false} />}
      </Combobox.Root>
      {isReady && banks.refetchError !== undefined && <Stale />}
      <Announcer message={pickerAnnouncement(banks, ways, picker)} />
    </div>
  );
}

const nameOf = (institution: PickerInstitution) => institution.name;
