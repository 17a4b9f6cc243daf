-- Opens a draft as somebody does who has the lines of README.md in their configuration: it must be
-- marked, mended and marked no more. Whatever is missing within a minute ends with an error.

local function await(what, holds)
  if not vim.wait(60000, holds, 20) then
    io.stderr:write("waited in vain for " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

local function marks(code)
  return vim.tbl_filter(function(mark)
    return mark.code == code or (mark.user_data or {}).lsp and mark.user_data.lsp.code == code
  end, vim.diagnostic.get(0))
end

vim.cmd("edit draft.md")
await("the notice to be marked", function() return #marks("boilerplate/copyright") == 1 end)
await("the quote to be marked", function() return #marks("unattributed-quote/missing") == 1 end)

vim.api.nvim_win_set_cursor(0, { marks("boilerplate/copyright")[1].lnum + 1, 0 })
local asked = vim.lsp.util.make_range_params()
asked.context = { diagnostics = {} }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", asked, 60000)
local fixed = false
for id, answer in pairs(answers or {}) do
  for _, action in ipairs(answer.result or {}) do
    if not fixed and action.edit and action.title:find("^Remove") then
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
      fixed = true
    end
  end
end
await("a fix for the notice", function() return fixed end)
await("the notice to go", function()
  return #marks("boilerplate/copyright") == 0 and #marks("unattributed-quote/missing") == 1
end)

-- What is typed is checked as it is typed.
vim.api.nvim_buf_set_lines(0, 0, 0, true, { "Copyright 2024 The Daily Lantern. All rights reserved.", "" })
await("the typed notice to be marked", function() return #marks("boilerplate/copyright") == 1 end)
print("Neovim " .. tostring(vim.version().major) .. "." .. tostring(vim.version().minor) .. ": marked, mended, marked again")
vim.cmd("qall!")
