import { usccCheckCharacter } from '../../src/model/uscc.ts';
import type { Company } from '../../src/schema/company.ts';
import { inventedPhone } from './offices.ts';
import { CITIES, COMPANY_FIRST, COMPANY_SECOND } from './places.ts';
import type { Random } from './random.ts';

const FORMS = ['物业服务有限公司', '物业服务有限公司', '物业管理有限公司', '生活服务有限公司'] as const;

/** The register of companies. The first is the one that the site's examples name. */
export function makeCompanies(random: Random, count: number): Company[] {
  const stems = random.shuffle(
    COMPANY_FIRST.flatMap((a) => COMPANY_SECOND.filter((b, at, all) => all.indexOf(b) === at).map((b) => a + b)),
  );
  return Array.from({ length: count }, (_, index) => {
    const stem = index === 0 ? '安和' : (stems[index % stems.length] as string);
    const branch = index > 0 && random.chance(0.12);
    const form = index === 0 ? FORMS[0] : random.pick(FORMS);
    const city = random.pick(CITIES);
    return {
      id: `p${String(index + 1).padStart(4, '0')}`,
      name: branch ? `${city}${stem}${form}云汀分公司` : `云汀${stem}${form}`,
      shortName: `${stem}${form.slice(0, 2)}`,
      uscc: inventedUscc(index + 1),
      registeredIn: branch ? ('外地分公司' as const) : ('本区' as const),
      status: '在册' as const,
      servicePhone: inventedPhone(1000 + index * 2),
      complaintPhone: inventedPhone(1001 + index * 2),
    };
  });
}

const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const BODY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * A code with right check digits (GB 11714 for the body, GB 32100-2015 for the whole) that no
 * register can have issued: its administrative division is 000000.
 */
export function inventedUscc(number: number): string {
  const body = `MA${String(number).padStart(6, '0')}`;
  const sum = [...body].reduce((total, char, at) => total + BODY_ALPHABET.indexOf(char) * (BODY_WEIGHTS[at] ?? 0), 0);
  const rest = 11 - (sum % 11);
  const code = `91000000${body}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`;
  return code + usccCheckCharacter(code);
}
