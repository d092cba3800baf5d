import type { Translated } from '../../../shared/dictionary.ts'
import type { textKo } from './text.ko.ts'

export const textEn: Translated<typeof textKo> = {
  title: 'Text of the document',
  page: 'Page {{page}}',
  recognised:
    'The letters of page {{pages}} were recognised in a picture, so some may be wrong. Please compare them. ({{by}}, {{percent}}% sure on average)',
  'recognised.insteadOf': '{{name}} did not answer, so this server read them. Add the file again to ask it once more.',
  search: 'Find in the text',
  'search.none': 'Not found',
  'search.at': '{{at}} of {{count}}',
  'search.previous': 'Previous',
  'search.next': 'Next',
  'hidden.title_one': '{{count}} piece of text cannot be seen',
  'hidden.title_other': '{{count}} pieces of text cannot be seen',
  'hidden.what':
    'People cannot see it, but hiring software can read it, and may take it for something hidden on purpose. Please look at what it is.',
  'hidden.do':
    'If it is not yours or not needed, delete it in the original file, save that again and add it here. It was left out of the fields, the analysis and the questions.',
  'hidden.show_one': 'Show {{count}} piece',
  'hidden.show_other': 'Show {{count}} pieces',
  'hidden.white': 'Colour of the page.',
  'hidden.white.why': 'Its letters have the colour of the page or nearly so, and disappear in it.',
  'hidden.tiny': 'Tiny letters.',
  'hidden.tiny.why': 'Its letters are so small that they look like dots, or like nothing.',
  'hidden.off-page': 'Off the page.',
  'hidden.off-page.why': 'It lies outside of the page, where neither screen nor paper shows it.',
  'hidden.hidden-run': 'Marked as hidden.',
  'hidden.hidden-run.why': 'It carries the “hidden” format of the word processor.',
  'hidden.invisible': 'Never drawn.',
  'hidden.invisible.why': 'It is transparent, or something lies on top of it.',
  'hidden.zero-width': 'Characters without width.',
  'hidden.zero-width.why': 'These take no room. They often come along when text is copied from elsewhere.',
  'hidden.bidi': 'Characters that turn the direction.',
  'hidden.bidi.why': 'They make text appear in another order, so what is seen may differ from what is there.',
}
