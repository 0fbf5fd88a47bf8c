import type { ValueKind } from './value.ts';

/** What a JSON object may hold, as data. */
export interface JsonShape {
  /** For messages and for rules that look for it, e.g. `item`. Unique. */
  readonly name: string;
  readonly keys: Readonly<Record<string, JsonKey>>;
}

export interface JsonKey {
  readonly holds: 'text' | 'number' | 'boolean' | 'list of texts' | 'object' | 'list of objects';
  readonly isRequired?: boolean | undefined;
  /** What its text must be. */
  readonly text?: ValueKind | undefined;
  /** The shape of its object, or of each object in its list. */
  readonly of?: JsonShape | undefined;
}
