import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useAction } from '../data/action.ts';
import type { ProblemError } from '../data/call.ts';
import { useText } from '../words.ts';
import { Loaded } from './loaded.tsx';
import { RemoveButton } from './remove-button.tsx';

interface Props<T extends { id: string }> {
  query: { data: T[] | undefined; error: ProblemError | null; refetch: () => unknown };
  label: string;
  nameOf: (item: T) => string;
  maxLength: number;
  manage: boolean;
  emptyText: string;
  add: (name: string) => Promise<unknown>;
  rename: (item: T, name: string) => Promise<unknown>;
  remove: (item: T) => Promise<unknown>;
}

/** A short list of names that is written where it stands: Enter adds or renames, deleting is refused while in use. */
export function NameList<T extends { id: string }>(props: Props<T>) {
  const { query, label, nameOf, maxLength, manage, emptyText, add, rename, remove } = props;
  const words = useText('words');
  const [fresh, setFresh] = useState('');
  const [edited, setEdited] = useState<{ item: T; text: string } | null>(null);
  const adding = useAction((name: string) => add(name), { done: words('saved'), then: () => setFresh('') });
  const renaming = useAction((change: { item: T; text: string }) => rename(change.item, change.text.trim()), {
    done: words('saved'),
    then: () => setEdited(null),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edited) {
      // the item as it is now: after a refusal for a stale version the list has been read anew
      const item = query.data?.find(({ id }) => id === edited.item.id) ?? edited.item;
      if (edited.text.trim()) renaming.mutate({ ...edited, item });
    } else if (fresh.trim()) adding.mutate(fresh.trim());
  };

  return (
    <Loaded query={query}>
      {(items) => (
        <form className="name-list" onSubmit={submit}>
          {items.length === 0 ? <p className="quiet">{emptyText}</p> : null}
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                {edited?.item.id === item.id ? (
                  <>
                    <Input
                      aria-label={label}
                      size="small"
                      autoFocus
                      maxLength={maxLength}
                      value={edited.text}
                      onChange={(event) => setEdited({ item, text: event.target.value })}
                      onKeyDown={(event) => event.key === 'Escape' && setEdited(null)}
                    />
                    <Button size="small" htmlType="submit" loading={renaming.isPending}>
                      {words('save')}
                    </Button>
                  </>
                ) : (
                  <>
                    <span>{nameOf(item)}</span>
                    {manage ? (
                      <span className="row-actions">
                        <Button
                          size="small"
                          type="text"
                          aria-label={`${words('edit')} ${nameOf(item)}`}
                          onClick={() => setEdited({ item, text: nameOf(item) })}
                        >
                          {words('edit')}
                        </Button>
                        <RemoveButton name={nameOf(item)} size="small" act={() => remove(item)} />
                      </span>
                    ) : null}
                  </>
                )}
              </li>
            ))}
          </ul>
          {manage ? (
            <div className="name-list-add">
              <Input
                aria-label={`${words('add')} ${label}`}
                placeholder={label}
                maxLength={maxLength}
                value={fresh}
                onChange={(event) => setFresh(event.target.value)}
              />
              <Button htmlType="submit" loading={adding.isPending} disabled={!fresh.trim()}>
                {words('add')}
              </Button>
            </div>
          ) : null}
        </form>
      )}
    </Loaded>
  );
}
