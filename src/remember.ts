import type { Whole } from './amend.ts';
import { readLedger, writeIndex, writeLedger } from './files/index-file.ts';
import { slugsIn } from './files/published.ts';
import {
  type Ledger,
  nextDue,
  type PackedLedger,
  type Part,
  packLedger,
  stampsIn,
  toLedger,
  unpackLedger,
} from './ledger.ts';
import { pageName } from './model/channel.ts';
import type { BriefReport } from './model/report.ts';
import { formats, frontPageName } from './output/index.ts';
import type { PublishOptions } from './publish.ts';
import { foldersIn, type Outlook, type Since, standAgain, stateIn, toStanding } from './standstill.ts';
import { version } from './version.ts';

/** What a settled build leaves for one that finds a change. */
interface Remembered<Form = Ledger> {
  readonly ledger: Form;
  /** Of each file that an error was told of, by its path: that of its content. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** The last build, and what has changed since. */
export type Recalled = Since & Remembered;

/** What is known of the last build, where one can go on from there. */
export const recall = (state: string, { since }: Outlook): Recalled | undefined => {
  const name = since?.before.ledger;
  const remembered = name === undefined ? undefined : readLedger<Remembered<PackedLedger>>(state, name);
  return since === undefined || remembered === undefined
    ? undefined
    : { ...since, ...remembered, ledger: unpackLedger(remembered.ledger) };
};

/** The hashes of files that were not read again. */
export const hashesLeft = (
  since: Remembered | undefined,
  part: Part | undefined,
): Iterable<readonly [path: string, hash: string]> =>
  since === undefined || part === undefined ? [] : [...since.hashes].filter(([path]) => !part.files.has(path));

/** What is to be remembered. */
interface Memorable {
  readonly report: BriefReport;
  readonly whole: Whole;
  /** Those of the report's rows, in bytes. */
  readonly lengths: Uint32Array;
  readonly hashes: ReadonlyMap<string, string>;
  /** How all lay there before it was read. */
  readonly outlook: Outlook;
}

/** Writes down how all lies there, so that the next build sees at once whether it has anything to do, and what it need not read. Throws what the disk says. */
export const rememberAll = async (
  options: PublishOptions,
  { report, whole: { prepared, amended }, lengths, hashes, outlook: { articles, since } }: Memorable,
): Promise<void> => {
  const { files, fresh: _, ...said } = report;
  const { planned, fadings } = prepared;
  if (planned === undefined || articles === undefined) return;
  const state = stateIn(options.root);
  const ledger = amended === undefined ? toLedger(prepared, lengths) : amended.ledger;
  const remembered: Remembered<PackedLedger> | undefined =
    ledger === undefined ? undefined : { ledger: packLedger(ledger), hashes };
  const remains = {
    // Written first, so that the clock may tick meanwhile.
    ledger: remembered === undefined ? undefined : writeLedger(state, version, remembered),
    articles,
    now: planned.time.now,
    due: nextDue(ledger ?? { stamps: stampsIn(planned), fadings }),
    said,
    documents: files.map(({ name }) => name),
  };
  const standing =
    amended === undefined || since === undefined
      ? await toStanding(options, remains, [
          frontPageName,
          ...formats.map(({ fileName }) => fileName),
          ...slugsIn(foldersIn(options).out).map(pageName),
        ])
      : await standAgain(options, remains, {
          before: since.before,
          written: files.flatMap(({ name, status }) => (status === 'written' ? name : [])),
        });
  writeIndex(state, version, standing);
};
