import { defineText } from '../../shared/text.ts'
import { accountEn } from './account.en.ts'
import { accountKo } from './account.ko.ts'

export const useAccountText = defineText('account', { ko: accountKo, en: accountEn })
