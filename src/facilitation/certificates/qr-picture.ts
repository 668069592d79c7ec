import qrcode from 'qrcode'

/** White modules round the code, as ISO/IEC 18004 asks. */
const QUIET = 4

/**
 * A token's QR code as SVG, at level M, without a size of its own. It is one path, so that no hair's breadth of white
 * shows between its squares when it is printed. Throws when the text holds what no token holds: small letters.
 */
export function qrPicture(token: string): string {
  const { modules } = qrcode.create([{ data: token, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let run = 0
      while (x + run < size && modules.get(y, x + run)) run += 1
      if (run > 0) path += `M${x + QUIET} ${y + QUIET}h${run}v1h-${run}z`
      x += run
    }
  const whole = size + 2 * QUIET
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}"><path d="${path}" fill="#000"/></svg>`
}
