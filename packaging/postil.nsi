; The installer for Windows, of the folder that PyInstaller builds there: makensis packaging\postil.nsi
; It was never run: Postil is tried on Linux alone. packaging/ci/packages.yml would build it.
Unicode true
!ifndef VERSION
  !define VERSION 1.0.0
!endif
!ifndef FOLDER
  !define FOLDER ..\dist\postil
!endif
Name "Postil ${VERSION}"
OutFile "..\dist\postil-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Postil"
RequestExecutionLevel user
SetCompressor /SOLID lzma
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

!define CLASSES "Software\Classes"
!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Postil"

Section
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*"
  CreateShortcut "$SMPROGRAMS\Postil.lnk" "$INSTDIR\postil.exe"
  WriteRegStr HKCU "${CLASSES}\postil" "" "URL:Postil"
  WriteRegStr HKCU "${CLASSES}\postil" "URL Protocol" ""
  WriteRegStr HKCU "${CLASSES}\postil\shell\open\command" "" '"$INSTDIR\postil.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.postil" "" "Postil.Library"
  WriteRegStr HKCU "${CLASSES}\.postil-share" "" "Postil.Library"
  WriteRegStr HKCU "${CLASSES}\Postil.Library\shell\open\command" "" '"$INSTDIR\postil.exe" "%1"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${REMOVAL}" "DisplayName" "Postil ${VERSION}"
  WriteRegStr HKCU "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
SectionEnd

Section "Uninstall"  ; the library lies elsewhere, and stays
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\share"
  Delete "$INSTDIR\postil.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\LICENSES.txt"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Postil.lnk"
  DeleteRegKey HKCU "${CLASSES}\postil"
  DeleteRegKey HKCU "${CLASSES}\.postil"
  DeleteRegKey HKCU "${CLASSES}\.postil-share"
  DeleteRegKey HKCU "${CLASSES}\Postil.Library"
  DeleteRegKey HKCU "${REMOVAL}"
SectionEnd
