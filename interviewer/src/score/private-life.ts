/** Private life and small talk: weather, meals, pets, hobbies, taste. In an interview it is beside the point unless the question or the job is about it. */
const PRIVATE_LIFE =
  /날씨|산책|등산|여행|주말|휴가|취미|영화|드라마|음악|노래|게임|축구|야구|낚시|캠핑|커피|점심|저녁|아침밥|맛있|음식|요리|피자|치킨|라면|강아지|고양이|반려|거북이|좋아하는 (?:색|음식|노래|계절|영화)|색은|계절|생일|연예인|잠을 자|\b(?:weather|sunny|rain(?:y|ing)?|weekends?|hobb(?:y|ies)|hiking|holidays?|vacation|favou?rite|colou?r\sis|movies?|films?|songs?|music|concert|football|soccer|baseball|tennis|fishing|camping|pets?|cats?|dogs?|turtle|coffee|pancakes?|waffles?|pizza|pasta|popcorn|cereal|sandwich|ice\scream|lunch|dinner|breakfast|snacks|cozy|blanket|park|beach|garden|birthday|horoscope|superpower|socks)\b/iu

/** True for a sentence that speaks of private life. */
export function isPrivateLife(text: string): boolean {
  return PRIVATE_LIFE.test(text)
}
