import '../styles/staff.scss'
import { sendOnce } from './once.ts'

sendOnce(document)
