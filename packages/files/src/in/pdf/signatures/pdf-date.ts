const DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/;

/**
 * A date as PDF writes it (ISO 32000-1 §7.9.4): "D:20260620103000+07'00'". Without a zone it is
 * taken as Vietnamese time.
 */
export function parsePdfDate(text: string): Date | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const part = (index: number, otherwise: number): number => Number(match[index] ?? otherwise);
  const zone = match[7] ? 0 : match[8] ? Number(`${match[8]}1`) * (part(9, 0) * 60 + part(10, 0)) : 7 * 60;
  const utc = Date.UTC(part(1, 0), part(2, 1) - 1, part(3, 1), part(4, 0), part(5, 0) - zone, part(6, 0));
  return Number.isNaN(utc) ? null : new Date(utc);
}
