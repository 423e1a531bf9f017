/** Who leads and who handles what a subdistrict answers for. */
import type { World } from '../world.ts';
import type { NameGiver } from './people.ts';

export interface StreetLead {
  officeId: string;
  /** Name and post. */
  official: string;
  handlers: readonly string[];
}

const DESKS = ['城市管理办公室主任', '社区建设办公室主任', '综合行政执法队副队长'];

/** One leading official and three handlers for every subdistrict. */
export function makeLeads({ subdistricts, offices }: World, name: NameGiver): Map<string, StreetLead> {
  return new Map(
    subdistricts.map(({ id }) => {
      const office = offices.find((one) => one.id === `o-${id}`)!;
      return [
        id,
        {
          officeId: office.id,
          official: `${name()}（${office.shortName}副主任）`.replace('政府副主任', '政府副镇长'),
          handlers: DESKS.map((desk) => `${name()}（${desk}）`),
        },
      ];
    }),
  );
}
