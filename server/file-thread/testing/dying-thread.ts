// A thread that ends as soon as it is asked for anything. For tests.
import { parentPort } from 'node:worker_threads'

parentPort?.on('message', () => process.exit(1))
