// What a reading process runs: everything that reads figures is loaded here and not in the main process.
import { processDocument } from './document.js';
import { serve } from './serve.js';

serve(processDocument);
