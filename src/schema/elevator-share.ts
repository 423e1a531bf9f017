import { z } from 'zod';
import { col, id, int, wan } from './cells.ts';

/** What the homes of one floor pay for an elevator; 0 for a floor that pays nothing. */
export const ElevatorShare = z.strictObject({
  elevatorId: col(id, '电梯编号', '哪一台', 'e-001'),
  floor: col(int(1, 60), '楼层', '第几层', '6', '层'),
  homes: col(int(1, 40), '户数', '这一层几户', '2', '户'),
  each: col(wan, '每户分摊', '这一层每户出多少，不分摊填 0', '4.2'),
});
export type ElevatorShare = z.output<typeof ElevatorShare>;
