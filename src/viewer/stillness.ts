/** How long buttons must have stood still before they take a click, in milliseconds. */
const settlingTime = 600;

type Stand = { readonly top: number; readonly since: number };

/**
 * Knows which buttons moved a moment ago.
 * A click that was meant for what stood there before must not approve anything.
 */
export class Stillness {
  private readonly stands = new Map<HTMLElement, Stand>();

  /** Looks where every row of buttons is now; call it after each change of the page. */
  look(rows: readonly HTMLElement[], now: number): void {
    for (const row of this.stands.keys()) if (!rows.includes(row)) this.stands.delete(row);
    for (const row of rows) this.lookAt(row, now);
  }

  /** The page was out of sight: what the person sees is new to them. */
  forget(): void {
    this.stands.clear();
  }

  isStill(row: HTMLElement, now: number): boolean {
    const stand = this.stands.get(row);
    return stand !== undefined && now - stand.since >= settlingTime;
  }

  private lookAt(row: HTMLElement, now: number): void {
    const top = Math.round(row.getBoundingClientRect().top + window.scrollY);
    if (this.stands.get(row)?.top === top) return;
    this.stands.set(row, { top, since: now });
    row.classList.add('settling');
    setTimeout(() => row.classList.toggle('settling', !this.isStill(row, performance.now())), settlingTime + 10);
  }
}
