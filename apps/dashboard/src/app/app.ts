import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Shell } from './shell/shell';

@Component({
  selector: 'cairn-root',
  imports: [Shell],
  template: `<cairn-shell />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {}
