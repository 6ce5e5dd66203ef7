/**
 * A run of characters where a page shows it. Points, from the upper left corner of the page as it is looked at: x grows
 * to the right and y downwards.
 */
export interface PlacedText {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Size of the font. */
  height: number;
  /** Set small and raised or lowered beside the text that it belongs to. */
  script?: 'super' | 'sub';
}

/** A straight line that a page draws, level (`y1 === y2`) or upright (`x1 === x2`); `x1 <= x2` and `y1 <= y2`. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What stands on a page. */
export interface PlacedPage {
  width: number;
  height: number;
  texts: PlacedText[];
  rules: Rule[];
}

/** The right edge. */
export const right = (text: PlacedText): number => text.x + text.width;

/** The middle of the characters, which stand on the baseline. */
export const middle = (text: PlacedText): number => text.y - text.height * 0.35;
