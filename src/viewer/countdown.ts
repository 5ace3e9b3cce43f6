/** Below this, the time that is left is shown as urgent, in milliseconds. */
const urgent = 60_000;

/** Keeps a text such as `refused in 9:12` current. Time is the page's own: the clocks of two machines may differ. */
export class Countdown {
  readonly element: HTMLElement;
  private readonly end: number;

  constructor(element: HTMLElement, leftMs: number, now: number) {
    this.element = element;
    this.end = now + leftMs;
    this.show(now);
  }

  show(now: number): void {
    const left = Math.max(0, this.end - now);
    this.element.textContent = `refused in ${clock(left)}`;
    this.element.classList.toggle('urgent', left < urgent);
  }
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
