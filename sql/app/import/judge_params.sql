create function app.json_or_null(document text) returns jsonb
language plpgsql immutable parallel safe
as $$
begin
  return document::jsonb;
exception
  when data_exception or invalid_parameter_value then return null;
end
$$;
comment on function app.json_or_null(text) is 'The text as JSON; null when it is none.';

create function app.line_of_key(document text, key text) returns integer
language sql immutable parallel safe
return case
  when strpos(document, '"' || key || '"') = 0 then 1
  else array_length(string_to_array(left(document, strpos(document, '"' || key || '"')), e'\n'), 1)
end;
comment on function app.line_of_key(text, text) is 'The line of a JSON document on which a key first stands; 1 when it is not there.';

create function app.judge_params() returns void
language plpgsql volatile
as $$
declare
  document constant text := (select p.document from staging.params as p);
  params constant jsonb := app.json_or_null(document);
begin
  -- A file that could not be read at all has been complained of already.
  if exists (select from staging.complaint as c where c.file = 'params.json') then
    return;
  elsif document is null then
    insert into staging.complaint (file, line, problem) values ('params.json', 1, 'missing_file');
  elsif params is null or jsonb_typeof(params) <> 'object' then
    insert into staging.complaint (file, line, problem) values ('params.json', 1, 'not_json');
  else
    insert into staging.complaint (file, line, column_name, value, problem, expected)
    select 'params.json', app.line_of_key(document, j.name), j.name, j.value, j.problem, j.expected
    from (
      select s.name, params ->> s.name as value,
        case
          when params -> s.name is null or params -> s.name = 'null' then
            case when s.fallback is null then 'missing_field' end
          when s.kind = 'day' then
            case when jsonb_typeof(params -> s.name) <> 'string' or not app.is_day(params ->> s.name)
              or params ->> s.name not between '1900-01-01' and '2199-12-31' then 'not_a_day' end
          when jsonb_typeof(params -> s.name) <> 'number' or not app.is_count(params ->> s.name) then 'not_a_count'
          when (params ->> s.name)::integer not between s.least and s.greatest then 'not_a_count'
        end as problem,
        case when s.kind = 'day' then '2013-01-01' else s.least || ' – ' || s.greatest end as expected
      from app.import_setting as s
      union all
      select 'areas', params ->> 'areas',
        case
          when params -> 'areas' is null then 'missing_field'
          when jsonb_typeof(params -> 'areas') <> 'array' or not jsonb_path_match(params -> 'areas',
            'exists($[*]) && !exists($[*] ? (@.type() != "string" || !(@ like_regex "^.{1,200}$")))') then 'not_names'
        end,
        '["Løget", "Nørremarken"]'
    ) as j
    where j.problem is not null;
  end if;
end
$$;
comment on function app.judge_params() is 'Complains of settings that are missing or impossible.';
