import { LoadError } from '../../errors.js';

/** The error for a file that is not as the formats of old Word documents have it. */
export function damaged(): LoadError {
  return new LoadError('is damaged as an old Word document (doc); open it in Word or WPS and save it again');
}
