-- Runs the steps of editors.test.mjs in Neovim's own client. Reads the task from $COPYDESK_TASK and writes the results
-- to $COPYDESK_RESULT, both as JSON.
local function read(file)
  return table.concat(vim.fn.readfile(file), '\n')
end

local function run()
  local task = vim.fn.json_decode(read(vim.env.COPYDESK_TASK))
  local id = vim.lsp.start_client({ name = 'copydesk', cmd = task.server, root_dir = task.root })
  local client = vim.lsp.get_client_by_id(id)
  assert(vim.wait(task.patience, function() return client.initialized end, 10), 'the server did not start')

  local function ask(method, params)
    local answer, problem = client.request_sync(method, params, task.patience, 0)
    assert(answer, method .. ': ' .. tostring(problem))
    assert(not answer.err, method .. ': ' .. vim.inspect(answer.err))
    return answer.result
  end
  local function articles()
    return ask('copydesk/report', vim.empty_dict()).articles
  end
  -- Moves the cursor to the name and returns the parameters that Neovim sends to a server.
  local function position()
    vim.fn.cursor(1, 1)
    assert(vim.fn.search('\\V' .. task.name, 'c') > 0, 'the name is not in the buffer')
    return vim.lsp.util.make_position_params(0, client.offset_encoding)
  end

  ask('copydesk/rebuild', vim.empty_dict())
  local result = { before = articles(), opened = {} }
  for _, file in ipairs(task.files) do
    vim.cmd('edit ' .. vim.fn.fnameescape(task.root .. '/' .. file))
    vim.bo.filetype = 'news-article'
    vim.lsp.buf_attach_client(0, id)
    local hover = ask('textDocument/hover', position())
    local contents = type(hover) == 'table' and hover.contents or vim.NIL
    table.insert(result.opened, { file = file, uri = vim.uri_from_bufnr(0), articles = articles(), hover = contents })
  end
  local params = position()
  params.newName = task.newName
  local isRenamed, problem = pcall(function()
    vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', params), client.offset_encoding)
  end)
  result.problem = isRenamed and vim.NIL or problem
  vim.cmd('wall')
  result.after = articles()
  vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.COPYDESK_RESULT)
  client.stop()
end

-- An uncaught error would leave Neovim waiting for a key.
local isDone, problem = pcall(run)
if not isDone then
  io.stderr:write(tostring(problem) .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
