import { AlertDialog } from '@base-ui/react/alert-dialog'
import { buttonLook } from '#web/ui/Button.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  text: string
  /** A verb that says what will happen: "지우기". */
  confirm: string
  cancel: string
  onConfirm: () => void
}

/** Asks before what cannot be undone, and before nothing else. */
export function ConfirmDialog({ open, onOpenChange, title, text, confirm, cancel, onConfirm }: Props) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-[#000]/40" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[min(420px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-sheet bg-surface p-6 shadow-sheet">
          <AlertDialog.Title className="text-[17px] font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-ink-2">{text}</AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonLook('quiet')}>{cancel}</AlertDialog.Close>
            <AlertDialog.Close className={buttonLook('danger')} onClick={onConfirm}>
              {confirm}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
