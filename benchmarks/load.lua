-- The load: each thread of wrk is one person with one connection and a session of their own.
-- wrk -tN -cN -s load.lua URL -- SCENARIO SESSIONS TARGETS RESULT
-- A scenario is a list of steps; a step makes a request from what the step before answered, and says what the answer must look like.
-- Every answer that is not as expected is counted and its beginning kept.

local ffi = require("ffi")
ffi.cdef[[
typedef struct { long s; long ns; } lc_time;
int clock_gettime(int clock, lc_time *t);
typedef struct { const char *next_in; unsigned avail_in; unsigned long total_in; char *next_out; unsigned avail_out; unsigned long total_out;
    const char *msg; void *state; void *zalloc; void *zfree; void *opaque; int data_type; unsigned long adler; unsigned long reserved; } lc_stream;
const char *zlibVersion();
int inflateInit2_(lc_stream *s, int bits, const char *version, int size);
int inflate(lc_stream *s, int flush);
int inflateEnd(lc_stream *s);
]]
local zlib = ffi.load("libz.so.1")
local clock = ffi.new("lc_time[1]")
local room = 4 * 1024 * 1024
local out = ffi.new("char[?]", room)

local function now()
  ffi.C.clock_gettime(1, clock)
  return tonumber(clock[0].s) * 1000 + tonumber(clock[0].ns) / 1e6
end

local function unzip(data)
  local s = ffi.new("lc_stream[1]")
  s[0].next_in, s[0].avail_in, s[0].next_out, s[0].avail_out = data, #data, out, room
  if zlib.inflateInit2_(s, 31, zlib.zlibVersion(), ffi.sizeof("lc_stream")) ~= 0 then return "" end
  zlib.inflate(s, 4)
  local text = ffi.string(out, tonumber(s[0].total_out))
  zlib.inflateEnd(s)
  return text
end

-- Forms

local entities = { ["&amp;"] = "&", ["&lt;"] = "<", ["&gt;"] = ">", ["&quot;"] = '"', ["&#39;"] = "'", ["&#34;"] = '"', ["&nbsp;"] = " " }
local function plain(text)
  return (text:gsub("&#x?%x+;", function(e) return entities[e] or "?" end):gsub("&%a+;", entities))
end
local function encoded(text)
  return (text:gsub("[^%w%-%._~]", function(c) return string.format("%%%02X", c:byte()) end))
end
local function attribute(tag, name)
  local value = tag:match("%s" .. name .. '="([^"]*)"')
  return value and plain(value)
end

-- The form whose opening tag or content holds the sign: its address, method and fields as a browser would send them with the named button.
local function form(page, sign, button)
  for head, content in page:gmatch("(<form[^>]*>)(.-)</form>") do
    if head:find(sign, 1, true) or content:find(sign, 1, true) then
      local fields = {}
      for tag in content:gmatch("<input[^>]*>") do
        local name, kind = attribute(tag, "name"), attribute(tag, "type") or "text"
        if name and (kind ~= "checkbox" and kind ~= "radio" or tag:find("checked", 1, true)) and (kind ~= "submit" or name == button) and kind ~= "file" then
          fields[#fields + 1] = { name, attribute(tag, "value") or "" }
        end
      end
      for tag, text in content:gmatch("(<textarea[^>]*>)(.-)</textarea>") do
        fields[#fields + 1] = { attribute(tag, "name"), plain(text:gsub("^\r?\n", "")) }
      end
      for tag, choices in content:gmatch("(<select[^>]*>)(.-)</select>") do
        local first, chosen
        for choice in choices:gmatch("<option[^>]*>") do
          first = first or attribute(choice, "value")
          if choice:find("selected", 1, true) then chosen = attribute(choice, "value") end
        end
        fields[#fields + 1] = { attribute(tag, "name"), chosen or first or "" }
      end
      for tag in content:gmatch("<button[^>]*>") do
        if attribute(tag, "name") and attribute(tag, "name") == button then fields[#fields + 1] = { button, attribute(tag, "value") or "" } end
      end
      return { action = attribute(head, "action") or "", method = (attribute(head, "method") or "get"):lower(), fields = fields }
    end
  end
end
local function fill(f, ending, value)
  for _, field in ipairs(f.fields) do
    if field[1] == ending or field[1]:sub(-#ending - 1) == ":" .. ending then field[2] = value return true end
  end
  return false
end
local function body(f)
  local parts = {}
  for _, field in ipairs(f.fields) do
    if field[1] then parts[#parts + 1] = encoded(field[1]) .. "=" .. encoded(field[2]) end
  end
  return table.concat(parts, "&")
end

-- One person

local state = { step = 1, round = 0, page = "", form = nil, address = nil }
local sessions, targets = {}, {}
local scenario, steps

local function cookies(path)
  local found = {}
  for _, c in ipairs(state.jar) do
    if path:sub(1, #c.path) == c.path then found[#found + 1] = c end
  end
  table.sort(found, function(a, b) return #a.path > #b.path end)
  local parts = {}
  for i, c in ipairs(found) do parts[i] = c.text end
  return table.concat(parts, "; ")
end
local function target(kind)
  local list = targets[kind]
  return list[(state.round * people + number) % #list + 1]
end
local function get(path) return { method = "GET", path = path } end
local function send(f)
  if f.method == "get" then return { method = "GET", path = f.action .. "?" .. body(f) } end
  return { method = "POST", path = f.action, body = body(f) }
end
local function follow() return get(state.address) end

local function page_with(text) return function(status, _, content) return status == 200 and content:find(type(text) == "function" and text() or text, 1, true) ~= nil end end
local function redirected(to) return function(status, headers) return (status == 302 or status == 303) and (headers["Location"] or headers["location"] or ""):find(to, 1, true) ~= nil end end

-- label: under which the time is kept (nil: not counted); make: the request, or nil to pass the step over; right: whether the answer is expected.
local function edit_steps(open_label, save_label)
  return {
    { label = open_label, make = function() state.subject = target("request") return get("/send/ehc-requests/edit?request=" .. state.subject) end,
      right = page_with("request:reason"), after = function() state.form = form(state.page, 'id="request"', "request:save") end },
    { label = save_label, make = function()
        fill(state.form, "reason", "Needs help with every transition of the day. Entered in round " .. state.round .. " by person " .. number .. ".")
        return send(state.form) end, right = redirected("/send/ehc-requests/view") },
  }
end
local function look(page, label, sign) return { { label = label, make = function() return get(page()) end, right = page_with(sign) } } end

local function people_form() state.form = form(state.page, "/people", "") or error("no form of the people search") end
local scenarios = {
  list = look(function() return "/adults/safeguarding/list?stage=ENQUIRY&team=adult-safeguarding&order=RECEIVED&descending=true" end, "list", "/adults/safeguarding/view?concern="),
  mine = look(function() return "/adults/safeguarding/list?worker=martha.quill&order=DUE" end, "mine", "/adults/safeguarding/view?concern="),
  board = look(function() return "/send/ehc-requests/list" end, "board", "/send/ehc-requests/view?request="),
  home = look(function() return "/home" end, "home", "lc-"),
  record = look(function() state.subject = target("person") return "/people/view?person=" .. state.subject end, "record", function() return state.subject end),
  concern = look(function() state.subject = target("concern") return "/adults/safeguarding/view?concern=" .. state.subject end, "concern", function() return state.subject end),
  search = {
    { make = function() if state.form then return nil end return get("/people/list") end, right = page_with("/people/list"), after = people_form },
    { label = "search", make = function()
        state.looked_for = target("words")
        for _, f in ipairs(state.form.fields) do if f[1] == "q" or f[1]:sub(-2) == ":q" then f[2] = state.looked_for end end
        return send(state.form) end,
      right = function(status, headers, content) return status == 302 or status == 303 or status == 200 and content:find("lc-people", 1, true) ~= nil end,
      after = function() if state.form.method ~= "get" and not state.address then people_form() end end },
    { label = "search", joins = true, make = function() if state.address then return follow() end end, right = page_with("lc-people"),
      after = function() if state.form.method ~= "get" then people_form() end end },
  },
  save = edit_steps(nil, "save"),
  journey = edit_steps("journey: open", "journey: save"),
}
table.insert(scenarios.journey, 1, { label = "journey: list", make = function() return get("/send/ehc-requests/list") end, right = page_with("/send/ehc-requests/view?request=") })
table.insert(scenarios.journey, { label = "journey: page after", make = follow, right = page_with(function() return state.subject end), round = true })

-- wrk calls these

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
  thread:set("number", #threads - 1)
end

function init(args)
  scenario = args[1]
  steps = scenarios[scenario]
  local seen = {}
  for line in io.lines(args[2]) do
    local who, path, text = line:match("^(%S+)\t(%S+)\t(.*)$")
    if not seen[who] then seen[who] = {} sessions[#sessions + 1] = seen[who] end
    table.insert(seen[who], { path = path, text = text })
  end
  for line in io.lines(args[3]) do
    local kind, value = line:match("^(%S+)\t(.*)$")
    targets[kind] = targets[kind] or {}
    table.insert(targets[kind], value)
  end
  people = tonumber(args[5])
  state.round = tonumber(args[6])
  state.jar = sessions[number % #sessions + 1]
  labels, times, wrong, said, rounds, answers = {}, {}, 0, "", 0, 0
end

local function next_request()
  local request
  repeat
    local step = steps[state.step]
    request = step.make()
    if not request then state.step = state.step % #steps + 1 end
  until request
  return request
end

function request()
  local r = next_request()
  local headers = { ["Cookie"] = cookies(r.path), ["Accept-Encoding"] = "gzip", ["Accept"] = "text/html,application/xhtml+xml", ["User-Agent"] = "lifecourse-bench" }
  if r.body then
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    headers["Origin"] = "http://" .. wrk.host .. ":" .. wrk.port
    headers["Sec-Fetch-Site"] = "same-origin"
  end
  state.path = r.path
  state.began = now()
  return wrk.format(r.method, r.path, headers, r.body)
end

function response(status, headers, content)
  local took = now() - state.began
  local step = steps[state.step]
  answers = answers + 1
  if (headers["Content-Encoding"] or headers["content-encoding"] or ""):find("gzip", 1, true) then content = unzip(content) end
  state.page = content
  local location = headers["Location"] or headers["location"]
  state.address = location and location:gsub("^https?://[^/]+", "") or nil
  if step.right(status, headers, content) then
    if step.label and step.joins then times[#times] = times[#times] + took
    elseif step.label then labels[#labels + 1] = step.label times[#times + 1] = took end
    if step.after then step.after() end
    if state.step == #steps then state.round = state.round + 1 rounds = rounds + 1 end
    state.step = state.step % #steps + 1
  else
    wrong = wrong + 1
    if #said < 600 then said = said .. " [" .. (step.label or "step " .. state.step) .. ": " .. status .. " " .. (location or content:match("<title>(.-)</title>") or "") .. "]" end
    state.step, state.form, state.round = 1, nil, state.round + 1
  end
end

function done(summary, latency, requests)
  local all, rounds_done, wrong_ones, words, answered = {}, 0, 0, "", 0
  for _, thread in ipairs(threads) do
    local l, t = thread:get("labels"), thread:get("times")
    for i = 1, #l do
      all[l[i]] = all[l[i]] or {}
      table.insert(all[l[i]], t[i])
    end
    rounds_done = rounds_done + thread:get("rounds")
    answered = answered + thread:get("answers")
    wrong_ones = wrong_ones + thread:get("wrong")
    if #words < 600 then words = words .. thread:get("said") end
  end
  local e = summary.errors
  local file = io.open(os.getenv("LIFECOURSE_BENCH_RESULT"), "w")
  file:write(string.format("seconds\t%.3f\nanswers\t%d\nrounds\t%d\nwrong\t%d\nbroken\t%d\n", summary.duration / 1e6, answered, rounds_done, wrong_ones,
    e.connect + e.read + e.write + e.timeout))
  if words ~= "" then file:write("said\t" .. words:gsub("[\t\n\r]", " ") .. "\n") end
  for label, t in pairs(all) do
    table.sort(t)
    local function at(p) return t[math.max(1, math.ceil(#t * p))] end
    file:write(string.format("label\t%s\t%d\t%.2f\t%.2f\t%.2f\t%.2f\n", label, #t, at(0.5), at(0.95), at(0.99), t[#t]))
  end
  file:close()
end
