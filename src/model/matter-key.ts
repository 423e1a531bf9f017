import { MATTERS, type Notice } from '../schema/notice.ts';

/** A matter's place in the closed list is its permanent number in addresses; names never become addresses. */
export function matterKey(matter: Notice['matter']): string {
  return `matter-${MATTERS.indexOf(matter) + 1}`;
}
