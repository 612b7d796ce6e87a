import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Connection } from '@cairn/shared-ui';
import { LOAD } from './load';
import { UnreachablePage } from './unreachable-page';

describe('UnreachablePage', () => {
  const load = jest.fn();
  let fixture: ComponentFixture<UnreachablePage>;
  const answer = async (status: number): Promise<void> => {
    TestBed.inject(HttpTestingController).expectOne('/api/ready').flush('', { status, statusText: 'said so' });
    await fixture.whenStable();
  };

  beforeEach(() => {
    load.mockReset();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOAD, useValue: load }],
    });
    fixture = TestBed.createComponent(UnreachablePage);
  });

  it('loads anew by itself when the server is back', async () => {
    await answer(503);
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Cairn tries again by itself.');
    expect(load).not.toHaveBeenCalled();
    const asked = TestBed.inject(Connection).ask();
    await answer(200);
    await asked;
    await fixture.whenStable();
    expect(load).toHaveBeenCalledWith('/');
  });

  it('leaves loading anew to the person where the server answers', async () => {
    await answer(200);
    expect(load).not.toHaveBeenCalled();
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    expect(load).toHaveBeenCalledWith('/');
  });
});
