import { describe, expect, it } from 'vitest';
import { slipOf } from '../../../src/ingest/formats/slips.js';

const meant = (slip: string, labels: Record<string, number>) => slipOf(slip, new Map(Object.entries(labels)));

describe('a label that is a slip of another', () => {
  it.each([
    ['a letter of the office left out', 'PRESIDEN ORLAN', 'PRESIDENT ORLAN'],
    ['a letter of the office doubled', 'PRIME MINNISTER SOLVEI', 'PRIME MINISTER SOLVEI'],
    ['a letter of the name changed', 'PRESIDENT ORLEN', 'PRESIDENT ORLAN'],
    ['a mark over a letter left out', 'PRESIDENT NIINISTO', 'PRESIDENT NIINISTÖ'],
  ])('is found with %s', (_what, slip, label) => {
    expect(meant(slip, { [label]: 2, [slip]: 1, 'MS. TARN': 4 })).toBe(label);
  });

  it.each([
    ['two letters are other ones', 'PRESIDNE ORLAN', { 'PRESIDENT ORLAN': 2 }],
    ['it is another office', 'PRIME MINISTER ORLAN', { 'PRESIDENT ORLAN': 2 }],
    ['it is another form of address', 'MS. ORLAN', { 'MR. ORLAN': 2 }],
    ['the name is another one, and many have the office', 'SENATOR JORNSTON', { 'SENATOR JORNSON': 2 }],
    ['the name is short', 'PRESIDENT LEW', { 'PRESIDENT LEE': 2 }],
    ['the other one stands as seldom', 'PRESIDEN ORLAN', { 'PRESIDENT ORLAN': 1 }],
    ['two come near', 'PRESIDENT ORLAN', { 'PRESIDENT ORLIN': 2, 'PRESIDENT ORLEN': 2 }],
    ['it is an office alone', 'THE PRESIDEN', { 'THE PRESIDENT': 2 }],
  ])('is not found where %s', (_what, slip, others: Record<string, number>) => {
    expect(meant(slip, { ...others, [slip]: 1 })).toBeNull();
  });

  it('is not found in a label that stands more than once', () => {
    expect(meant('PRESIDEN ORLAN', { 'PRESIDEN ORLAN': 2, 'PRESIDENT ORLAN': 3 })).toBeNull();
  });
});
