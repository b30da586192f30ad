import '../styles/staff.scss'
import { watchProgress } from './batches/watch.ts'
import { sendOnce } from './once.ts'
import { watchReading } from './watch-reading.ts'

sendOnce(document)
watchProgress(document)
watchReading(document)
