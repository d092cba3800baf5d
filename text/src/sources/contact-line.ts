const REACH =
  /[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?:\/\/|\bwww\.|!\[|\]\(|(?<!\d)01[016789][-. ]?\d{3,4}[-. ]?\d{4}(?!\d)|^[^\p{L}]*(?:이메일|휴대\s?전화|휴대폰|전화(?:번호)?|연락처|주소|생년월일|성별|성명|이름|phone|e-?mail|address|mobile|linkedin|github|date of birth|name)\s?[:：]/iu

/** Whether a line tells how to reach somebody, or links somewhere, instead of claiming something. */
export const isContact = (line: string): boolean => REACH.test(line)
