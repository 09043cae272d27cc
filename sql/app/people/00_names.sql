create function app.name_of(y core.youth) returns text
language sql stable
return coalesce(nullif(concat_ws(' ', nullif(btrim(y.given_name), ''), nullif(btrim(y.family_name), '')), ''), y.code);
comment on function app.name_of(core.youth) is 'What a youth is called on a page: the name, or the code where there is none.';
