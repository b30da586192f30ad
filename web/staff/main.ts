import '../styles/staff.scss'
import { watchProgress } from './batches/watch.ts'
import { sendOnce } from './once.ts'

sendOnce(document)
watchProgress(document)
