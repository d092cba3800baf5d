/** Texts of one feature in one language: flat keys, `{{name}}` for values, `_other` (and in English `_one`) for counts. */
export type Dictionary = Readonly<Record<string, string>>

type OneFor<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never

/** The English shape that a Korean dictionary asks for: the same keys, and a singular for each plural. */
export type Translated<Ko extends Dictionary> = Readonly<
  Record<(keyof Ko & string) | OneFor<keyof Ko & string>, string>
>

type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : Key

/** What may be asked for: a key, or the base of a counted one. */
export type TextKey<Ko extends Dictionary> = BaseOf<keyof Ko & string>

type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never
type TextOf<Ko extends Dictionary, Key extends string> = Key extends keyof Ko
  ? Ko[Key]
  : `${Key}_other` extends keyof Ko
    ? Ko[`${Key}_other`]
    : never
type ValuesOf<Ko extends Dictionary, Key extends string> = {
  [Name in NamesIn<TextOf<Ko, Key>>]: Name extends 'count' ? number : string | number
}

/** `say('key')` or `say('key', { name })`; a value that the Korean text names and the call forgets does not compile. */
export type Say<Ko extends Dictionary> = <Key extends TextKey<Ko>>(
  key: Key,
  ...values: [NamesIn<TextOf<Ko, Key>>] extends [never] ? [] : [values: ValuesOf<Ko, Key>]
) => string
