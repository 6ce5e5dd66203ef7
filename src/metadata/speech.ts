import { OFFICES } from '../lexicon/bodies.js';
import { lastDayIn } from './dates.js';
import type { Line } from './lines.js';

/** What the opening of a speech tells: where and when it was given, and for whom. */
export interface Speech {
  /** The meeting: 某某市第五届人民代表大会第三次会议. */
  meeting?: string;
  /** ISO date on which it was given. */
  date?: string;
  /** Whose report it is: 市人民政府, 某某市中级人民法院. */
  body?: string;
}

/** ——2024年1月31日在某某市第五届人民代表大会第三次会议上: under the title, or behind it. */
const MEETING =
  /(?:^|[-—–]{2,})[-—–\s(]*(?:\d{4}年)?(?:\d{1,2}月\d{0,2}日?)?(?:上午|下午)?[,，]?在(.{4,40}?(?:会议|大会|全会))上/;
/** Office and name. */
const LONGEST_SPEAKER = 30;
const SPEAKER = /^(.{0,20}?)\s?[\p{Script=Han}·]{2,4}$/u;
const FOR_BODY =
  /我(?:受.{2,20}委托，?)?(?:谨)?代表(.{0,24}?(?:人民政府|行政公署|人民法院|人民检察院|常务委员会|常委会|国务院|法院|检察院))[,，]?\s*(?:向|作|报告)/;
/** The head of a government, who speaks for it: 市长, 某某市市长, 市人民政府代市长. */
const HEAD = /^(.*?)代?(省|市|州|县|区|旗|盟)长$/;

/** The meeting at which a speech was given, as it is called, where a line tells it. */
export function meetingIn(reading: string): string | undefined {
  return MEETING.exec(reading)?.[1];
}

/** A title without the meeting that is told in the same line. */
export function withoutMeeting(title: string): string {
  const at = MEETING.exec(title)?.index;
  return at === undefined || at === 0 ? title : title.slice(0, at);
}

/** The office of the speaker in a line that holds it and a name: 市人民政府市长 某某. */
export function speakerIn(reading: string): string | undefined {
  if (reading.length > LONGEST_SPEAKER) return undefined;
  const office = SPEAKER.exec(reading)?.[1]?.trim();
  return office !== undefined && OFFICES.test(office) ? office : undefined;
}

/** Reads the opening of a document as that of a speech; nothing is set where it is none. */
export function speechIn(opening: readonly Line[]): Speech {
  const speech: Speech = {};
  let government: string | undefined;
  for (const { reading } of opening) {
    const meeting = meetingIn(reading);
    if (meeting !== undefined && speech.meeting === undefined) {
      speech.meeting = meeting;
      const date = lastDayIn(reading);
      if (date !== undefined) speech.date = date;
    }
    const body = FOR_BODY.exec(reading)?.[1];
    if (body !== undefined) speech.body ??= body;
    const office = speakerIn(reading);
    if (office !== undefined) government ??= governmentOf(office);
  }
  const body = speech.body ?? government;
  if (body !== undefined) speech.body = body;
  return speech;
}

/** The government whose head an office is: 市长 → 市人民政府, 某某市市长 → 某某市人民政府. */
function governmentOf(office: string): string | undefined {
  const [, before = '', rank] = HEAD.exec(office) ?? [];
  if (rank === undefined) return undefined;
  if (before.endsWith('人民政府')) return before;
  return `${/[省市州县区旗盟]$/.test(before) ? before : rank}人民政府`;
}
