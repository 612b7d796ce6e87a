import type { SubstanceKey } from '@cairn/patients-domain';
import type { Unit } from '@cairn/tracking-domain';

const USUAL: Partial<Record<SubstanceKey, Unit>> = {
  esketamine: 'mg',
  nitrous_oxide: 'canisters',
  lsd: 'pills',
  mdma: 'pills',
  ghb: 'ml',
  alcohol: 'uk_units',
  benzodiazepine: 'pills',
  gabapentinoid: 'pills',
  opioid_prescribed: 'pills',
};

/** The unit in which people mostly tell how much of it they used; another one can be chosen. */
export function usualUnit(substance: SubstanceKey | null): Unit {
  return (substance === null ? undefined : USUAL[substance]) ?? 'g';
}
