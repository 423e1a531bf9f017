import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkUscc, usccCheckCharacter } from './uscc.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodies = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map((letters) => letters.join(''));

test('the weights are those that the standard prints', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const sum = [...body].reduce((total, letter, index) => total + ALPHABET.indexOf(letter) * WEIGHTS[index]!, 0);
      expect((sum + ALPHABET.indexOf(usccCheckCharacter(body))) % 31).toBe(0);
    }),
    { seed: 20261120 },
  );
});

test('the example of GB 32100-2015 is right', () => {
  expect(checkUscc('91350100M000100Y43')).toEqual({ ok: true });
});

test('a wrong check character is named', () => {
  expect(checkUscc('91350100M000100Y44')).toEqual({ ok: false, reason: 'check', expected: '3' });
});

test('letters that the alphabet leaves out, lower case and other lengths are no code', () => {
  for (const code of ['91350100I000100Y43', '91350100m000100y43', '91350100M000100Y4', '91350100M000100Y433', '', '91350100S000100Y43']) {
    expect(checkUscc(code)).toEqual({ ok: false, reason: 'form' });
  }
});

test('any one changed character is noticed', () => {
  fc.assert(
    fc.property(bodies, fc.nat({ max: 16 }), fc.constantFrom(...ALPHABET), (body, place, letter) => {
      fc.pre(body[place] !== letter);
      const changed = body.slice(0, place) + letter + body.slice(place + 1);
      expect(checkUscc(changed + usccCheckCharacter(body)).ok).toBe(false);
    }),
    { seed: 20261120 },
  );
});
