import type { KindName } from '../../../src/schema/registry.ts';

/** A record at some time: its value by the keys of the schema, and its text. */
export interface State {
  value: Record<string, unknown>;
  body?: string;
}

/** What happened to a record after it was first published. */
export interface Event {
  /** `YYYY-MM-DD`. */
  day: string;
  kind: 'update' | 'correct' | 'withdraw';
  reason?: string;
  hidesEarlier?: true;
  /** The record before the event, from the record after it. */
  undo(after: State): State;
}

/** What is told of a record besides what follows from its own days. */
export interface Past {
  kind: KindName;
  /** Its id in the log. */
  id: string;
  events: Event[];
  /** The record as it last was, where the sources no longer have it. */
  gone?: State;
  /** The day on which it came into the log, where that is not the day of its publication. */
  loggedOn?: string;
}
