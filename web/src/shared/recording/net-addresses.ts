import body from '../../../../analysis/nets/body.onnx?url'
import faceDetector from '../../../../analysis/nets/face-detector.onnx?url'
import faceMesh from '../../../../analysis/nets/face-mesh.onnx?url'
import farFaceDetector from '../../../../analysis/nets/far-face-detector.onnx?url'
import iris from '../../../../analysis/nets/iris.onnx?url'
import type { NetAddresses } from './web-runner.ts'

/** The bytes that the server runs too, as files of our own origin. */
export const netAddresses: NetAddresses = {
  'face-detector': faceDetector,
  'far-face-detector': farFaceDetector,
  'face-mesh': faceMesh,
  iris,
  body,
}
