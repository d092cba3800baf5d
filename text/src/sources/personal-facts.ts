import type { Language, Span } from '@maju/contracts/basics'
import { matchesOf, withoutOverlaps } from '../matches.ts'
import type { PersonalKind } from '../personal-data.ts'
import { findPersonalData } from '../personal-data.ts'

/** Named in every English résumé, and left out of a Korean blind one. */
const SCHOOL: readonly RegExp[] = [
  /[가-힣A-Za-z]{2,20}(?:\(가상\))?(?:대학교|여대|여자대학|대학원|고등학교|전문대학|과학기술원)(?! ?병원)/gu,
  /\b(?:University|College) of (?:[A-Z][\p{L}-]{1,30} ?){1,4}|\b(?:[A-Z][\p{L}.&-]{1,30} ){1,4}(?:University|College|High School|Institute of Technology)\b/gu,
]

/** What an employer may not ask for (채용절차법 제4조의3) or blind hiring leaves out: origin, family, age, photo, gender. */
const BLIND: readonly RegExp[] = [
  /(?:출신\s?지역|출신지|출생지|본적|고향)\s?[:：은이]?\s?[가-힣]{0,12}|[가-힣]{2,6}\s?(?:출신|태생)(?=[\s.,)이의으]|$)/gu,
  /\b(?:place of birth|hometown|birthplace)\b\s?:?\s?[\p{L}, ]{0,30}|\bborn (?:and raised )?in [A-Z]\p{L}{1,20}/giu,
  /장남|장녀|차남|차녀|외동딸|외아들|기혼|미혼|결혼(?! ?(?:정보|식))|가족\s?(?:관계|사항)|\bmarital status\b|\b(?:un)?married\b/giu,
  /(?:만\s?)?(?<!\d)\d{2}\s?(?:세|살)(?=[\s.,)입이의]|$)|(?<!\d)\d{2,4}\s?년생|생년\s?월일|(?:나이|연령)\s?[:：]\s?\S{1,8}/gu,
  /\b\d{2}[- ]years?[- ]old\b|\b(?:date of birth|birth ?date|d\.?o\.?b\.?)\b|\bage\s?:\s?\d{2}\b/giu,
  /(?:증명|반명함|여권|프로필)\s?사진|사진\s?(?:첨부|부착|[:：])|\b(?:passport|profile|attached) photo(?:graph)?\b|\bphoto(?:graph)? attached\b/giu,
  /성별\s?[:：]?\s?(?:남성?|여성?|남자|여자)?|\((?:남|여)(?:성|자)?\)|\b(?:gender|sex)\s?:\s?\p{L}{1,10}/giu,
]

const OTHER_NUMBERS: readonly RegExp[] = [
  /(?:계좌\s?(?:번호)?|account (?:number|no\.?)|iban)\s?[:：]?\s?[\p{L} ()]{0,12}\d[\d -]{7,25}\d/giu,
  /(?<![\d-])\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{4}(?![\d-])/gu,
  /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu,
]

/** Facts in a line that blind hiring leaves out; the school only where interviews are held in Korean. */
export const blindFacts = (line: string, language: Language): Span[] =>
  withoutOverlaps([...matches(line, language === 'ko' ? [...SCHOOL, ...BLIND] : BLIND), ...known(line, ['FAMILY'])])

/** Resident, telephone, account and card numbers in a line. */
export const personalNumbers = (line: string): Span[] =>
  /\d/u.test(line)
    ? withoutOverlaps([...matches(line, OTHER_NUMBERS), ...known(line, ['RESIDENT_NUMBER', 'PHONE'])])
    : []

const matches = (line: string, patterns: readonly RegExp[]): Span[] =>
  patterns.flatMap((pattern) =>
    matchesOf(line, pattern).map(({ text, start }) => ({ start, end: start + text.trimEnd().length })),
  )

/** What every mention of these kinds holds; most lines hold none of it and are not searched. */
const MAYBE_KNOWN =
  /\d{3}|부모|아버|어머|남편|아내|배우자|자녀|아들|딸|형제|자매|동생|누나|언니|오빠|할머니|할아버지|장인어른|장모님|\bmy\b/iu

const known = (line: string, kinds: readonly PersonalKind[]): Span[] =>
  MAYBE_KNOWN.test(line)
    ? findPersonalData(line)
        .filter((mention) => kinds.includes(mention.kind))
        .map(({ start, end }) => ({ start, end }))
    : []
