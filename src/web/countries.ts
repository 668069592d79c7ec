// The countries of ISO 3166-1 by name, so that nobody has to know their letters.
import type { Choice } from './form.ts'
import type { Words } from './words.ts'

/** Two letters and three of each, as ISO 3166-1 pairs them: `PHPHL` is PH and PHL. */
const pairs = `
ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD
BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN
CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU
DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB
GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG
HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN
KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU
LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR
MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL
OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB
RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP
SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN
TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF
ZMZMB ZWZWE
`
  .trim()
  .split(/\s+/)
  .map((pair) => [pair.slice(0, 2), pair.slice(2)] as const)

/**
 * What passports print beside the countries of ISO, by the letters of ICAO Doc 9303, part 3: stateless persons, refugees and others whom no
 * country calls its own, staff of the United Nations, and Britons of other kinds. RKS is what Kosovo's passports print.
 */
const others = ['RKS', 'GBD', 'GBN', 'GBO', 'GBP', 'GBS', 'UNO', 'UNA', 'UNK', 'XXA', 'XXB', 'XXC', 'XXX']

const twoOf = new Map(pairs.map(([two, three]) => [three, two]))
const kept = new Map<string, readonly Choice[]>()

/** The name of a country by its three letters, as passports have them; letters that ISO does not know stay as they are. */
export function countryOfThree(w: Words, three: string): string {
  const two = twoOf.get(three)
  if (two !== undefined) return w.country(two)
  return others.includes(three) ? w.text(`country-${three}`) : three
}

/** All countries in the order of the reader's alphabet, by their two letters or by the three of a passport. */
export function countryChoices(w: Words, letters: 2 | 3): readonly Choice[] {
  return kept.getOrInsertComputed(`${w.language} ${letters}`, () => {
    const order = new Intl.Collator(w.language)
    return pairs
      .map(([two, three]) => ({ value: letters === 2 ? two : three, label: w.country(two) }))
      .sort((a, b) => order.compare(a.label, b.label))
      .concat(letters === 3 ? others.map((three) => ({ value: three, label: w.text(`country-${three}`) })) : [])
  })
}
