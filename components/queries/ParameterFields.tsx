'use client'
import { useId, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { QueryParam } from '@/lib/model/answers'
import { EVENTS } from '@/lib/model/ontology'
import { ActorPicker } from './ActorPicker'

const INPUT =
  'h-8 w-full min-w-0 rounded-control border border-line-strong bg-surface px-2 text-sm placeholder:text-ink-3 aria-invalid:border-conf pointer-coarse:h-9'

interface FieldProps {
  id: string
  value: string
  onChange: (value: string) => void
  describedBy: string | undefined
  invalid: boolean
}

/** One field per parameter, of the kind its header names; those that no header declares take text or JSON. */
export function ParameterFields({
  params,
  free,
  values,
  onChange,
  fault,
}: {
  params: readonly QueryParam[]
  free: readonly string[]
  values: Readonly<Record<string, string>>
  onChange: (name: string, value: string) => void
  fault: { name: string | null; message: string } | null
}) {
  if (params.length + free.length === 0)
    return <p className="text-xs text-ink-3">This query takes no parameters.</p>
  return (
    <>
      {params.map((param) => (
        <Labelled
          key={param.name}
          name={param.name}
          note={param.type + (param.required ? '' : ', optional')}
          help={param.help}
          fault={fault?.name === param.name ? fault.message : null}
        >
          {(field) => (
            <Field
              {...field}
              param={param}
              value={values[param.name] ?? param.default ?? ''}
              onChange={(value) => onChange(param.name, value)}
            />
          )}
        </Labelled>
      ))}
      {free.map((name) => (
        <Labelled
          key={name}
          name={name}
          note="text or JSON"
          help=""
          fault={fault?.name === name ? fault.message : null}
        >
          {(field) => (
            <Plain
              {...field}
              value={values[name] ?? ''}
              onChange={(value) => onChange(name, value)}
              type="text"
            />
          )}
        </Labelled>
      ))}
    </>
  )
}

/** 'atLeast' → 'At least'. */
function words(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

function Labelled({
  name,
  note,
  help,
  fault,
  children,
}: {
  name: string
  note: string
  help: string
  fault: string | null
  children: (field: Pick<FieldProps, 'id' | 'describedBy' | 'invalid'>) => ReactNode
}) {
  const id = useId()
  const text = fault ?? help
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="flex justify-between text-xs font-medium">
        {words(name)}
        <span className="font-mono text-2xs font-normal text-ink-3">{note}</span>
      </label>
      {children({ id, describedBy: text ? `${id}-help` : undefined, invalid: fault !== null })}
      {text !== '' && (
        <p id={`${id}-help`} className={cn('text-2xs', fault ? 'font-medium text-conf' : 'text-ink-3')}>
          {text}
        </p>
      )}
    </div>
  )
}

function Field({ param, ...field }: FieldProps & { param: QueryParam }) {
  switch (param.type) {
    case 'actor':
    case 'actors':
      return <ActorPicker {...field} several={param.type === 'actors'} />
    case 'event':
      return (
        <Choice
          {...field}
          empty={param.required ? 'Choose an event' : 'Any event'}
          options={EVENTS.map(({ event }) => [event, event])}
        />
      )
    case 'sign':
      return (
        <Choice
          {...field}
          empty={param.required ? 'Choose a sign' : 'Either sign'}
          options={[
            ['cooperative', '+ cooperative'],
            ['conflictual', '− conflictual'],
          ]}
        />
      )
    case 'boolean':
      return (
        <Choice
          {...field}
          empty="Not set"
          options={[
            ['true', 'Yes'],
            ['false', 'No'],
          ]}
        />
      )
    case 'range':
      return <Range {...field} />
    default:
      return <Plain {...field} type={param.type} />
  }
}

function Plain({
  id,
  value,
  onChange,
  describedBy,
  invalid,
  type,
}: FieldProps & { type: 'date' | 'number' | 'text' }) {
  return (
    <input
      id={id}
      type={type}
      step={type === 'number' ? 'any' : undefined}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onChange={(event) => onChange(event.target.value)}
      className={cn(INPUT, type !== 'text' && 'nums')}
    />
  )
}

function Choice({
  id,
  value,
  onChange,
  describedBy,
  invalid,
  empty,
  options,
}: FieldProps & { empty: string; options: readonly (readonly [value: string, label: string])[] }) {
  return (
    <select
      id={id}
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onChange={(event) => onChange(event.target.value)}
      className={INPUT}
    >
      <option value="">{empty}</option>
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Kept as `from..to`; an open end is empty. */
function Range({ id, value, onChange, describedBy, invalid }: FieldProps) {
  const [from = '', to = ''] = value.split('..').map((side) => side.trim())
  const set = (first: string, last: string) =>
    onChange(first === '' && last === '' ? '' : `${first}..${last}`)
  const common = {
    type: 'date',
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    className: cn(INPUT, 'nums'),
  }
  return (
    <span className="grid grid-cols-[1fr_auto_1fr] items-center gap-1">
      <input
        id={id}
        aria-label="from"
        value={from}
        onChange={(event) => set(event.target.value, to)}
        {...common}
      />
      <span aria-hidden className="text-xs text-ink-3">
        to
      </span>
      <input aria-label="to" value={to} onChange={(event) => set(from, event.target.value)} {...common} />
    </span>
  )
}
