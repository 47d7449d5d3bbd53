; What the installer for Windows does beside copying files.
; Windows Error Reporting writes what was in memory of a program that crashed to the disk: not of this one.
!macro customInstall
  SetRegView 64
  WriteRegDWORD HKLM "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications" "${APP_EXECUTABLE_FILENAME}" 1
!macroend

!macro customUnInstall
  SetRegView 64
  DeleteRegValue HKLM "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications" "${APP_EXECUTABLE_FILENAME}"
!macroend
