/** What a file that readers can download holds, whatever its form. */
import type { Severity } from '../schema/problem.ts';
import { ATTACHMENT_CODES, type AttachmentCode } from './codes.ts';

export interface Contents {
  /** Every text in it, in reading order. */
  texts: PlacedText[];
  /** Who made it and what else it says about itself. */
  properties: { name: string; value: string }[];
  /** What is wrong with it whatever it says. */
  findings: AttachmentFinding[];
  /** Why a program cannot know all it says, in Chinese; then a person has to look. */
  unread?: string;
}

/** A text, or a row of a table as its cells. */
export interface PlacedText {
  /** In Chinese: 第3页, 工作表“收费”, 批注 收费!D12. */
  place: string;
  cells: readonly PlacedCell[];
  /** Row of a table, from 1; 0 for running text. */
  row: number;
}

export interface PlacedCell {
  text: string;
  /** Column from 1; 0 for running text. */
  column: number;
}

export interface AttachmentFinding {
  code: AttachmentCode;
  severity: Severity;
  message: string;
  hint: string;
  /** As in `PlacedText`; empty for the whole file. */
  place: string;
}

/** A finding with the severity of its code. */
export function found(code: AttachmentCode, message: string, hint: string, place = ''): AttachmentFinding {
  return { code, severity: ATTACHMENT_CODES[code], message, hint, place };
}

/** Running text at a place. */
export function textAt(place: string, text: string): PlacedText {
  return { place, row: 0, cells: [{ text, column: 0 }] };
}

/** Contents of a file that is refused, or of one with nothing in it. */
export function nothing(...findings: AttachmentFinding[]): Contents {
  return { texts: [], properties: [], findings };
}

/** Whether a property names a person who made the file, and not a program or an office. */
export function isAuthor(name: string): boolean {
  return /^(?:creator|author|artist|by-?line|last-?modified-?by|manager|xp ?author|owner ?name|camera ?owner ?name|copyright|rights|lastsavedby|作者)$/i.test(
    name.replace(/^.*[:：/]/, '').trim(),
  );
}
