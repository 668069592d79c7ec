/** Reads codes from the camera, one after the other, without a tap. No frame is kept. */
import { readQr } from '../read-qr.ts'

const PAUSE = 120

export interface Camera {
  stop(): void
}

/**
 * Shows the camera in `video` and calls `found` with each code's text. Throws when there is no camera or no permission.
 */
export async function startCamera(video: HTMLVideoElement, found: (text: string) => void): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } },
  })
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
  let going = true
  const look = async () => {
    if (!going) return
    if (!document.hidden && video.videoWidth > 0) {
      canvas.width = video.videoWidth
      canvas.height = video.videoHeight
      brush.drawImage(video, 0, 0)
      const text = await readQr(brush.getImageData(0, 0, canvas.width, canvas.height)).catch(() => null)
      if (text && going) found(text)
    }
    setTimeout(look, PAUSE)
  }
  void look()
  return {
    stop() {
      going = false
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}
