/** How many claims stand how: the counts that every surface shows, counted in one place so that they match everywhere. */
import type { Agreement, Finding, State } from '../model.ts';
import { count } from './wording.ts';

/** `open` counts what still asks for somebody (open, changed); `verified` what was signed off as right, with a change or without. */
export interface Summary {
  readonly claims: number;
  readonly agrees: number;
  readonly differs: number;
  readonly notFound: number;
  readonly notChecked: number;
  readonly open: number;
  readonly verified: number;
}

/** Counts findings; pure. */
export function summarise(findings: readonly Finding[]): Summary {
  const agreeing = (agreement: Agreement) => findings.filter(finding => finding.evidence.agreement === agreement).length;
  const standing = (...states: State[]) => findings.filter(finding => states.includes(finding.status.state)).length;
  return {
    claims: findings.length,
    agrees: agreeing('agrees'),
    differs: agreeing('differs'),
    notFound: agreeing('not-found'),
    notChecked: agreeing('not-checked'),
    open: standing('open', 'changed'),
    verified: standing('verified', 'verified-with-change'),
  };
}

/** Findings by state, every state present. */
export function countStates(findings: readonly Finding[]): Readonly<Record<State, number>> {
  const counts: Record<State, number> = {
    open: 0,
    verified: 0,
    'verified-with-change': 0,
    'cannot-verify': 0,
    'on-author': 0,
    opinion: 0,
    cut: 0,
    changed: 0,
  };
  for (const { status } of findings) counts[status.state]++;
  return counts;
}

/** "41 claims: 20 agree, 3 differ, 15 not found, 3 not checked · 38 open, 3 verified". */
export function summaryWords(summary: Summary): string {
  if (!summary.claims) return 'No claims found.';
  const { agrees, differs, notFound, notChecked, open, verified } = summary;
  const evidence = [
    agrees && `${agrees} ${agrees === 1 ? 'agrees' : 'agree'}`,
    differs && `${differs} ${differs === 1 ? 'differs' : 'differ'}`,
    notFound && `${notFound} not found`,
    notChecked && `${notChecked} not checked`,
  ]
    .filter(Boolean)
    .join(', ');
  return `${count(summary.claims, 'claim')}: ${evidence} · ${open} open, ${verified} verified`;
}

/** "41 claims · 3 differ · 15 open": the status bar and the code lens. */
export function countsLine({ claims, differs, open }: Summary): string {
  if (!claims) return 'No claims';
  return [count(claims, 'claim'), differs && `${differs} ${differs === 1 ? 'differs' : 'differ'}`, open ? `${open} open` : 'all signed off']
    .filter(Boolean)
    .join(' · ');
}
