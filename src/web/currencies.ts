// The currencies of ISO 4217 by name, so that nobody has to know their letters.
import type { Choice } from './form.ts'
import type { Words } from './words.ts'

/** Those with which people pay today. */
const inUse = `
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY
KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB
TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
`
  .trim()
  .split(/\s+/)

const kept = new Map<string, readonly Choice[]>()

/** Every currency as `Qatari Riyal (QAR)`, in the order of the reader's alphabet; `first` are those that a form likely means. */
export function currencyChoices(w: Words, first: readonly string[] = []): readonly Choice[] {
  const all = kept.getOrInsertComputed(w.language, (language) => {
    const order = new Intl.Collator(language)
    return inUse.map((code) => choiceOf(w, code)).sort((a, b) => order.compare(a.label, b.label))
  })
  const likely = [...new Set(first)]
  return [...likely.map((code) => choiceOf(w, code)), ...all.filter(({ value }) => !likely.includes(value))]
}

const choiceOf = (w: Words, code: string): Choice => ({ value: code, label: `${w.currency(code)} (${code})` })
