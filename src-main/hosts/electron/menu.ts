/** The native menu; what is not a standard role is sent to the page as a command. */
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { t } from '../speaker';

const command = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
  label,
  ...(accelerator ? { accelerator } : {}),
  click: () => (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents.send('command', id)
});

export function installMenu(): void {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const onMac = process.platform === 'darwin';
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('hosts.menuQuit', { program: app.name }) };
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: t('hosts.menuFile'),
      submenu: [
        command(t('hosts.menuNewInterview'), 'new-interview', 'CmdOrCtrl+N'),
        separator,
        command(t('hosts.menuSendOrSave'), 'send-or-save', 'CmdOrCtrl+Shift+E'),
        command(t('hosts.menuPrint'), 'print', 'CmdOrCtrl+P'),
        separator,
        onMac ? { role: 'close' } : quit
      ]
    },
    { role: 'editMenu' },
    {
      label: t('hosts.menuView'),
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, separator, { role: 'togglefullscreen' }]
    },
    { role: 'windowMenu' }
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
