/** Clients that do as the documents say, each in its way: judged by what goes by between them and a target. */
import { tried } from '../../traffic/clients/trial';
import { CLIENT_VARIANTS, type ClientVariant } from '../../traffic/clients/variants';
import type { VariantVerdict } from './judge';

/** All of them, as they stand among the variants of targets. */
export function registeredClientVariants(): (ClientVariant & { system: 'client' })[] {
  return CLIENT_VARIANTS.map((variant) => ({ ...variant, system: 'client' }));
}

/** Nothing may be broken, and all errata of its list are to be cited, and no others. */
export function judgeClientVariant({ name, findings, exchanges }: ClientVariant): VariantVerdict {
  const { broken: red, noted } = tried(exchanges());
  const cited = new Set(noted.map(({ erratum }) => erratum));
  const unexpected = [...cited].filter((id) => !findings.includes(id));
  const missing = findings.filter((id) => !cited.has(id));
  return {
    variant: name,
    system: 'client',
    scenarios: 1,
    red,
    cited: [...cited].filter((id) => id !== '').sort(),
    unexpected,
    missing,
    sound: red.length + unexpected.length + missing.length === 0,
  };
}
