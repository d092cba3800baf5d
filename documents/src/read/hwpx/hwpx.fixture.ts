import { strToU8, zipSync } from 'fflate'

const NAMES =
  'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" xmlns:hc="http://www.hancom.co.kr/hwpml/2011/core"'

/** Looks that runs can name: 0 is plain, 1 white, 2 of one point, 3 white on black. */
const LOOKS = `<hh:charPr id="0" height="1000" textColor="#000000" shadeColor="none"/>
<hh:charPr id="1" height="1000" textColor="#FFFFFF" shadeColor="none"/>
<hh:charPr id="2" height="100" textColor="#000000" shadeColor="none"/>
<hh:charPr id="3" height="1000" textColor="#FFFFFF" shadeColor="#000000"/>`
/** Shapes of paragraphs: 0 is plain, 1 a heading of the second depth, 2 an item. */
const SHAPES = `<hh:paraPr id="0"><hh:heading type="NONE" level="0"/></hh:paraPr>
<hh:paraPr id="1"><hh:heading type="OUTLINE" level="1"/></hh:paraPr>
<hh:paraPr id="2"><hh:heading type="BULLET" level="0"/></hh:paraPr>`
const FILLS = `<hh:borderFill id="1"/><hh:borderFill id="2"><hc:fillBrush><hc:winBrush faceColor="#102030"/></hc:fillBrush></hh:borderFill>`

/** A paragraph of one run. */
export const hwpxParagraph = (text: string, look = 0, shape = 0): string =>
  `<hp:p paraPrIDRef="${shape}" styleIDRef="0"><hp:run charPrIDRef="${look}"><hp:t>${text}</hp:t></hp:run></hp:p>`

/** A Hangul document of one section, and of what else is given by the name of its member. */
export function makeHwpx(paragraphs: string, members: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all = {
    mimetype: 'application/hwp+zip',
    'Contents/header.xml': `<hh:head ${NAMES}><hh:refList>${LOOKS}${SHAPES}${FILLS}</hh:refList></hh:head>`,
    'Contents/section0.xml': `<hs:sec ${NAMES}>${paragraphs}</hs:sec>`,
    ...members,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  )
}
